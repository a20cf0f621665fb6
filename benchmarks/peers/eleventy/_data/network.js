import { Network } from "../lib/network.js";

export default function () {
  return new Network("data");
}
