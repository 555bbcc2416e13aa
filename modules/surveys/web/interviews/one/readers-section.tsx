import { useState } from "react";
import { useUser, useWords } from "#platform/web";
import { CloseButton } from "#ui/base";
import { Section } from "#ui/page";
import { ErrorState } from "#ui/state";
import { Party } from "#ui/tag";
import { addReader, type Interview, removeReader, useShown } from "../api.ts";
import css from "../interviews.module.css";
import { PartyField } from "../parts.tsx";
import { interviewWords } from "../words.ts";
import { oneWords } from "./words.ts";

/** Who reads the notes besides the two; fixed by consent, but for whoever gave it. */
export function ReadersSection({ interview }: { interview: Interview }) {
  const t = useWords(oneWords);
  const common = useWords(interviewWords);
  const shown = useShown();
  const me = useUser().personId;
  const [error, setError] = useState<unknown>();
  const { id, can, consent, interviewed, readers } = interview;
  const mine = interview.me === "interviewed";
  const over = interview.state === "cancelled" || interview.state === "withdrawn";
  if (over || (readers.length === 0 && !can.addReaders)) return null;
  const run = async (act: () => Promise<Interview>) => {
    setError(undefined);
    try {
      shown(await act());
    } catch (caught) {
      setError(caught);
    }
  };
  const given = consent?.answer === "given";
  return (
    <Section
      title={t("readers")}
      lead={mine ? t("readersOwn") : given ? t("readersFixed", { name: interviewed.name }) : undefined}
    >
      {readers.length > 0 && (
        <ul className={css.people} aria-label={t("readers")}>
          {readers.map((reader) => (
            <li key={reader.id}>
              <Party kind="person" name={reader.name} />
              {(interview.me !== "reader" || reader.id === me) && (
                <CloseButton
                  size="sm"
                  aria-label={common("remove", { name: reader.name })}
                  onClick={() =>
                    void run(() => removeReader({ params: { interview: id, person: reader.id } }))
                  }
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {can.addReaders && (
        <PartyField
          label={t("addReader")}
          kinds={["person"]}
          value={null}
          onChange={(party) => {
            if (party) void run(() => addReader({ params: { interview: id, person: party.id } }));
          }}
        />
      )}
      {error !== undefined && <ErrorState error={error} />}
    </Section>
  );
}
