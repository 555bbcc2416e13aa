import { useQuery } from "@tanstack/react-query";
import { type CallOutput, caller, useLive } from "#platform/web";
import type { downloadClock, listClocks } from "../../schema/clocks.ts";

const list = caller<typeof listClocks>("GET", "/api/requests/:id/clocks");

export type Clocks = CallOutput<typeof listClocks>;
export type Clock = Clocks["clocks"][number];
export type Target = Clock["targets"][number];
export type Interval = Target["intervals"][number];

/** The clocks of a request, as true as the minute. */
export function useClocks(id: string) {
  const queryKey = ["requests", "clocks", id];
  useLive(`requests/${id}`, queryKey);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => list({ params: { id } }, { signal }),
    refetchInterval: 60_000,
  });
}

/** Where all that a clock is computed from is fetched as a file. */
export function inputHref(request: string, clock: string): string {
  const path: (typeof downloadClock)["path"] = "/api/requests/:id/clocks/:clock/input.json";
  return path.replace(":id", request).replace(":clock", encodeURIComponent(clock));
}
