// @ts-check
// A reader's device in place of the browser's storage.

/**
 * A device that holds these texts by key. Like a browser's storage, it lists its keys as its own.
 * @param {Record<string, string>} [texts]
 * @returns {Storage}
 */
export function deviceWith(texts = {}) {
  const methods = {
    /** @this {Storage} @param {string} key @returns {string | null} */
    getItem(key) {
      return Object.hasOwn(this, key) ? this[key] : null;
    },
    /** @this {Storage} @param {string} key @param {string} text */
    setItem(key, text) {
      this[key] = text;
    },
    /** @this {Storage} @param {string} key */
    removeItem(key) {
      delete this[key];
    },
    get length() {
      return Object.keys(this).length;
    },
  };
  return Object.assign(Object.create(methods), texts);
}

/**
 * Makes the device refuse whatever is to be stored on it.
 * @param {Storage} device
 * @param {string} reason name of the error
 */
export function refuse(device, reason) {
  const refusing = Object.create(Object.getPrototypeOf(device));
  refusing.setItem = () => {
    throw new DOMException("", reason);
  };
  Object.setPrototypeOf(device, refusing);
}

/**
 * Lets the device take texts again.
 * @param {Storage} device that refused
 */
export function relent(device) {
  Object.setPrototypeOf(device, Object.getPrototypeOf(Object.getPrototypeOf(device)));
}

/** @param {Storage | undefined} device on which the scripts keep from now on */
export function useDevice(device) {
  Object.defineProperty(globalThis, "localStorage", { value: device, configurable: true });
}
