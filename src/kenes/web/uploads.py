"""Files sent by a browser: one larger than the limit is passed over unread, never written to disk or held in memory."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest

from kenes.documents.reading import LARGEST

ROOM_FOR_FIELDS = 100_000
"""What a form may hold beside the file."""
TOO_LARGE = "_kenes_too_large"


class SizeGuard(FileUploadHandler):
    """Stands before Django's own handlers: by the length that the request states, then by what really arrives."""

    def handle_raw_input(self, input_data: Any, META: Any, content_length: int, *_: Any, **__: Any) -> None:
        """Note whether the request as a whole is larger than a file may be."""
        self.arrived = 0
        self.too_large = content_length > LARGEST + ROOM_FOR_FIELDS

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Pass a file over when it is said to be too large."""
        super().new_file(*args, **kwargs)
        if self.too_large:
            self._pass_over()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Hand the bytes on while they stay within the limit."""
        self.arrived += len(raw_data)
        if self.arrived > LARGEST:
            self._pass_over()
        return raw_data

    def file_complete(self, file_size: int) -> UploadedFile | None:
        """Nothing of its own: the handlers that follow keep the file."""
        return None

    def _pass_over(self) -> None:
        if self.request is not None:
            setattr(self.request, TOO_LARGE, True)
        raise SkipFile


def was_too_large(request: HttpRequest) -> bool:
    """Whether a file of this request was passed over for its size."""
    return getattr(request, TOO_LARGE, False)
