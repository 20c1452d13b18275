// @ts-check
// Lets what is kept follow records that have another id than before, and has the page shown anew.
import { keyOf } from "./device.js";
import { followRenames } from "./renamed.js";
import { changePlan, readPlan } from "./storage.js";

if (followRenames(readPlan())) {
  await changePlan((plan) => void followRenames(plan));
  dispatchEvent(new StorageEvent("storage", { key: keyOf("plan") })); // as from another tab
}
