from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import add_never_cache_headers
from django.utils.deprecation import MiddlewareMixin


class PrivatePagesMiddleware(MiddlewareMixin):
    """Whoever sits down at a shared machine next must not page back to what the last one saw signed in."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        # A page that never looked at the session is nobody's own; after a failure the database may be what failed.
        looked = response.status_code < 500 and request.session.accessed
        if looked and request.user.is_authenticated and not response.has_header("Cache-Control"):
            add_never_cache_headers(response)
        return response
