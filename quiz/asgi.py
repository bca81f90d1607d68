"""The ASGI application: Django, with the collected static files served beside it."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quiz.settings")

django_application = get_asgi_application()

from django.conf import settings  # noqa: E402  (settings can be read only after Django is set up)
from servestatic import ServeStaticASGI  # noqa: E402

application = ServeStaticASGI(
    django_application, root=settings.STATIC_ROOT, prefix=settings.STATIC_URL, max_age=60, autorefresh=settings.DEBUG
)
