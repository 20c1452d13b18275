// @ts-check
// The search of each language, loaded once for all parts of a page that ask it.
import { SearchClient } from "./search-client.js";

/** @type {Map<string, SearchClient>} */
const clients = new Map();

/** @param {string} address of the folder of the search of a language, with a slash at its end */
export function clientAt(address) {
  const client = clients.get(address) ?? new SearchClient(address);
  clients.set(address, client);
  return client;
}
