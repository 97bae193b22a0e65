"""The ASGI entry: `streamlit run app.py`."""

import streamlit as st

import settings
from ui import messages
from web import lifespan, middleware, routes

messages.keep_rows()
app = st.App(
    settings.ROOT / "ui" / "frame.py",
    routes=routes.ROUTES,
    middleware=middleware.MIDDLEWARE,
    lifespan=lifespan.run,
)
