"""Addresses of requests and returns, of the links by which they are answered, of outgoing messages."""

from __future__ import annotations

from django.urls import path

from kenes.web.views import post, return_links, returns

PATHS = [
    path("requests/", returns.requests, name="requests"),
    path("road-maps/<slug:ref>/ask/", returns.ask, name="ask_for_returns"),
    path("requests/<slug:ref>/asked/", returns.asked, name="request_asked"),
    path("requests/<slug:ref>/send/", returns.send, name="request_send"),
    path("requests/<slug:ref>/links/<int:number>/revoke/", returns.revoke, name="request_revoke"),
    path("requests/<slug:ref>/workbook/", returns.workbook, name="request_workbook"),
    path("requests/<slug:ref>/answer/", returns.answer, name="request_answer"),
    path("returns/<slug:ref>/accept/", returns.accept, name="return_accept"),
    path("returns/<slug:ref>/back/", returns.back, name="return_back"),
    path("returns/<slug:ref>/documents/<int:number>/", returns.document, name="return_document"),
    path("task/<str:token>/", return_links.task, name="task"),
    path("task/<str:token>/workbook/", return_links.task_workbook, name="task_workbook"),
    path("post/", post.post, name="post"),
    path("post/send/", post.send_all, name="post_send"),
    path("post/<int:number>/", post.message, name="message"),
    path("post/<int:number>/again/", post.send_again, name="message_again"),
]
