"""`kenes serve`."""

from __future__ import annotations

from typing import Annotated

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.opening import open_observatory
from kenes.cli.spoken import say
from kenes.texts import Text

HELP = Text(kk="Веб-сайтты іске қосу.", ru="Запустить веб-сайт.", en="Serve the web site.")


def serve(
    context: typer.Context,
    port: Annotated[int, typer.Option(help=say(Text(kk="Порт.", ru="Порт.", en="The port.")))] = 8000,
    host: Annotated[str, typer.Option(help=say(Text(kk="Желілік мекенжай.", ru="Сетевой адрес.", en="The network address.")))] = "127.0.0.1",
) -> int:
    """Prepare tables and charts, then answer until stopped."""

    def work() -> Answer:
        from kenes.web.serving import serve as answer_requests

        observatory = open_observatory(context.obj)
        talk = context.obj.talk()
        answer_requests(observatory, port=port, host=host, ready=lambda address: talk.print(say(_READY.fill(address=address))))
        return Answer({"address": f"http://{host}:{port}"})

    return answer("serve", context.obj, work)


_READY = Text(
    kk="Сайт ашық: {address} (тоқтату: Ctrl+C)", ru="Сайт открыт: {address} (остановить: Ctrl+C)", en="The site is at {address} (stop it with Ctrl+C)",
)
