"""The WSGI application. Static files are the front server's, or the ASGI application's."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quiz.settings")

application = get_wsgi_application()
