"""The ASGI entry: `streamlit run app.py`."""

import streamlit as st

import settings
from web import lifespan, middleware, routes

app = st.App(
    settings.ROOT / "ui" / "frame.py",
    routes=routes.ROUTES,
    middleware=middleware.MIDDLEWARE,
    lifespan=lifespan.run,
)
