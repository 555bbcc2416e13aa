import { z } from "zod";
import { endpoint } from "#platform/http";

export const PartyNames = z
  .object({ names: z.record(z.string(), z.string()) })
  .meta({ id: "ProcessPartyNames" });

export const showPartyNames = endpoint({
  method: "GET",
  path: "/api/processes/party-names",
  summary: "What the organisation calls the units that logs know by their ids.",
  response: PartyNames,
});
