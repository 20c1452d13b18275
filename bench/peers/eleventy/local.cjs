// Servers of this process listen to this machine alone: Eleventy's own has no setting for it.

const { Server } = require("node:net");

const { listen } = Server.prototype;
Server.prototype.listen = function (options, ...rest) {
  const local = typeof options === "object" && options.host === undefined ? { ...options, host: "127.0.0.1" } : options;
  return listen.call(this, local, ...rest);
};
