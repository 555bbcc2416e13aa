import { caller, useWords } from "#platform/web";
import { SearchBox } from "#ui/search";
import { Party } from "#ui/tag";
import { mapWords } from "./map-words.ts";

export interface FoundParty {
  readonly id: string;
  readonly kind: "person" | "unit" | "partner";
  readonly name: string;
  readonly unit: { readonly name: string } | null;
}

const parties = caller("GET", "/api/parties");

async function findUnits(q: string, signal: AbortSignal): Promise<readonly FoundParty[]> {
  const { parties: found } = (await parties({ query: { q, limit: 20 } } as never, { signal })) as {
    parties: FoundParty[];
  };
  return found.filter((party) => party.kind !== "person").slice(0, 10);
}

/** Finds a unit or a partner by name. */
export function FindParty(props: {
  name: string;
  label: string;
  hideLabel?: boolean;
  error?: string | undefined;
  onChoose: (party: FoundParty) => void;
}) {
  const t = useWords(mapWords);
  return (
    <SearchBox
      name={props.name}
      label={props.label}
      {...(props.hideLabel ? { hideLabel: true } : {})}
      placeholder={t("chooseParty")}
      search={findUnits}
      itemKey={(party) => party.id}
      render={(party) => (
        <span>
          <Party kind={party.kind} name={party.name} />
          {party.unit && <small> · {party.unit.name}</small>}
        </span>
      )}
      chosenText={(party) => party.name}
      onChoose={props.onChoose}
      error={props.error}
    />
  );
}
