import { useQuery } from "@tanstack/react-query";
import type { ComponentProps } from "react";
import type { ServiceForm } from "#modules/catalogue/web";
import { caller } from "#platform/web";
import type { PartyName } from "./api.ts";

interface Words {
  readonly name: string;
  readonly description: string;
  readonly needed: string;
  readonly promise: string;
  readonly cost: string;
}

/** What this page reads of a service; the catalogue's own page shows the rest. */
interface Service {
  readonly id: string;
  readonly words: { readonly ru?: Words; readonly en?: Words };
  readonly form: ComponentProps<typeof ServiceForm>["form"];
  readonly supplier: PartyName;
  readonly expectedMinutes: number | null;
  readonly real: { readonly minutes: number; readonly count: number } | null;
}

const read = caller("GET", "/api/catalogue/services/:id");

export function useService(id: string | undefined) {
  return useQuery({
    queryKey: ["catalogue", "service", id],
    queryFn: ({ signal }) => read({ params: { id } } as never, { signal }) as Promise<Service>,
    enabled: id !== undefined,
    staleTime: 60_000,
  });
}
