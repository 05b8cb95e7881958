"""`kenes serve`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kenes.cli.answer import Answer, Settings, answer
from kenes.cli.opening import open_observatory
from kenes.cli.spoken import say
from kenes.texts import Finding, Refusal, Severity, Text

if TYPE_CHECKING:
    from kenes.observatory.observatory import Observatory

HELP = Text(kk="Веб-сайтты іске қосу.", ru="Запустить веб-сайт.", en="Serve the web site.")


def serve(
    context: typer.Context,
    port: Annotated[int, typer.Option(help=say(Text(kk="Порт.", ru="Порт.", en="The port.")))] = 8000,
    host: Annotated[
        str, typer.Option(help=say(Text(kk="Желілік мекенжай.", ru="Сетевой адрес.", en="The network address.")))
    ] = "127.0.0.1",
) -> int:
    """Prepare tables and charts, then answer until stopped."""

    settings: Settings = context.obj
    return answer("serve", settings, lambda: served(open_observatory(settings), host, port, settings))


def served(observatory: Observatory, host: str, port: int, settings: Settings) -> Answer:
    """Serve until interrupted; Refusal when the address cannot be opened."""
    from kenes.cli.preparing import serve_with_progress

    try:
        serve_with_progress(observatory, host, port, settings.talk())
    except OSError as fault:
        message = _TAKEN.fill(host=host, port=port, fault=fault.strerror)
        raise Refusal(Finding("port-taken", Severity.ERROR, message, proposal=_WAY_OUT)) from None
    return Answer({"address": f"http://{host}:{port}"})


_TAKEN = Text(
    kk="{host}:{port} мекенжайы ашылмады: {fault}.",
    ru="Адрес {host}:{port} не открыть: {fault}.",
    en="The address {host}:{port} cannot be opened: {fault}.",
)
_WAY_OUT = Text(
    kk="Басқа порт таңдаңыз, мысалы «--port 8001».",
    ru="Выберите другой порт, например «--port 8001».",
    en="Choose another port, such as “--port 8001”.",
)
