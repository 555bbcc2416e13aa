import { useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import { MyWaves, useMyWaves } from "./my-waves.tsx";
import { myWords } from "./my-words.ts";

const shown = 2;

/** What is owed, on the first page; nothing when nothing is. */
export default function AskedHomePart() {
  const t = useWords(myWords);
  const owed = (useMyWaves().data?.waves ?? []).filter(({ left }) => left > 0);
  if (owed.length === 0) return null;
  return (
    <Section
      title={t("homeTitle")}
      actions={
        owed.length > shown && (
          <ButtonLink to="/surveys/mine" size="xs" variant="default">
            {t("homeAll")}
          </ButtonLink>
        )
      }
    >
      <MyWaves waves={owed.slice(0, shown)} />
    </Section>
  );
}
