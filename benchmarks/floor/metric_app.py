"""The bare fragment, and beside it a route that writes one row and a socket that tells all."""

import sqlite3
from functools import cache
from threading import Lock

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

import settings

_sockets: set[WebSocket] = set()
_lock = Lock()


@cache
def _database() -> sqlite3.Connection:
    path = settings.database_url().removeprefix("sqlite:///")
    connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE IF NOT EXISTS tick (point INTEGER)")
    return connection


def _write(point: int) -> None:
    with _lock:
        _database().execute("INSERT INTO tick VALUES (?)", (point,))


async def write(request: Request) -> Response:
    await request.json()
    await run_in_threadpool(_write, request.path_params["point"])
    return JSONResponse({})


async def tell(socket: WebSocket) -> None:
    """Pass on to all what one says."""
    await socket.accept()
    _sockets.add(socket)
    try:
        async for said in socket.iter_text():
            for other in tuple(_sockets):
                await other.send_text(said)
    finally:
        _sockets.discard(socket)


app = st.App(
    "metric.py",
    routes=[Route("/bare/{point:int}", write, methods=["PUT"]), WebSocketRoute("/bare", tell)],
)
