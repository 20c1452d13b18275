// @ts-check
// Reads other pages of the site.

/**
 * A page, read by the browser as it comes: making one of text is what the policy of the site forbids.
 * @param {string} address
 * @returns {Promise<Document>}
 */
export function readPage(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new Error(`${address}: ${request.status}`));
    request.addEventListener("load", () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else fail();
    });
    request.addEventListener("error", fail);
    request.open("GET", address);
    request.responseType = "document";
    request.send();
  });
}
