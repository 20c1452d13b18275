// @ts-check
/** Goes on from an address at which a page once stood, to the same place of the page. */

const link = document.querySelector("a[data-moved]");
if (link instanceof HTMLAnchorElement) {
  const address = new URL(link.href);
  address.search = location.search;
  address.hash = location.hash || address.hash;
  location.replace(address);
}
