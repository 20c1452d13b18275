"""The files of every host."""

from collections.abc import Iterator

from catalogue.hosting import apache, caddy, netlify, nginx
from catalogue.hosting.site import HostFile, Hosting

HOSTS = (netlify, apache, nginx, caddy)


def generate_host_files(hosting: Hosting) -> Iterator[HostFile]:
    """What each host reads, for one site."""
    for host in HOSTS:
        yield from host.generate_files(hosting)
