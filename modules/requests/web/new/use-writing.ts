import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { usePageSearch } from "#platform/web";
import type { Kind } from "../api.ts";
import { readParty } from "../find-party.ts";
import { useDraft } from "../use-draft.ts";
import { blank, isAbout, isBlank, type Writing } from "./draft.ts";

const kinds = ["request", "question", "complaint", "suggestion", "thanks"] as const;
const isKind = (text: string): text is Kind => (kinds as readonly string[]).includes(text);

/**
 * What is being written: the draft of this device, or what the address asks for (`?kind=`, `?service=`, `?subject=`,
 * `?supplier=` or `?about=`): whoever comes by such a link wants that, and the draft of another thing stays aside.
 */
export function useWriting() {
  const [search] = usePageSearch({ kind: "", service: "", subject: "", supplier: "", about: "" });
  const named = search.service || search.supplier || search.about;
  const asked = named || search.kind || search.subject;
  const draft = useDraft<Writing>(asked ? `new.${named || search.kind || "subject"}` : "new", blank, isBlank);
  const { set, value } = draft;
  const begun = useRef(false);

  const party = useQuery({
    queryKey: ["requests", "party", search.supplier || search.about],
    queryFn: ({ signal }) => readParty(search.supplier || search.about, signal),
    enabled: (search.supplier || search.about) !== "",
    staleTime: 60_000,
  }).data;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address speaks once, at arrival
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const change: Partial<Writing> = {};
    if (isKind(search.kind)) Object.assign(change, { kind: search.kind });
    if (search.subject && !value.ownSubject)
      Object.assign(change, { subject: search.subject, ownSubject: true });
    if (search.service && value.service?.id !== search.service)
      Object.assign(change, { service: { id: search.service, name: "" }, answers: {} });
    if (Object.keys(change).length > 0) set(change);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the party of the address is put in once it is read
  useEffect(() => {
    if (!party) return;
    if (search.about) set({ party, ...(isAbout(value.kind) ? {} : { kind: "thanks" as const }) });
    else set({ party, service: null });
  }, [party]);

  return draft;
}
