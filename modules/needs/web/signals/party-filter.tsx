import { useQuery } from "@tanstack/react-query";
import { caller } from "#platform/web";
import type { PartyName } from "../register/api.ts";
import { PartyField } from "../register/party-field.tsx";

const party = caller("GET", "/api/parties/:id");

/** One side that a list is narrowed to. The address keeps its number alone; its name is asked for. */
export function PartyFilter({
  label,
  name,
  id,
  onChange,
}: {
  label: string;
  name: string;
  id: string;
  onChange: (id: string) => void;
}) {
  const named = useQuery({
    queryKey: ["needs", "party", id],
    queryFn: ({ signal }) => party({ params: { id } } as never, { signal }) as Promise<PartyName>,
    enabled: id !== "",
  }).data;
  const value = id === "" ? null : (named ?? { id, kind: "unit" as const, name: "…" });
  return (
    <PartyField
      label={label}
      name={`signals.${name}`}
      value={value}
      onChange={(chosen) => onChange(chosen?.id ?? "")}
    />
  );
}
