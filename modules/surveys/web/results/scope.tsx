import type { ReactNode } from "react";
import { useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import type { Results } from "./api.ts";
import { BlindSpotSection, GapsSection } from "./gaps-section.tsx";
import { GroupsSection } from "./groups-section.tsx";
import { Headline } from "./headline.tsx";
import { MeasuresSection } from "./measures-section.tsx";
import { Models } from "./models.tsx";
import { SpreadSection } from "./spread-section.tsx";
import { useTell } from "./tell.ts";
import { TrendSection } from "./trend-section.tsx";
import { pageWords } from "./words.ts";

/** Results of one scope from the figures that matter most to those for specialists. */
export function Scope({ results, children }: { results: Results; children?: ReactNode }) {
  const tell = useTell(results.measures);
  return (
    <>
      <Headline results={results} tell={tell} />
      {children}
      <BlindSpotSection results={results} tell={tell} />
      <MeasuresSection results={results} tell={tell} />
      <TrendSection results={results} tell={tell} />
      <GroupsSection results={results} tell={tell} />
      <GapsSection results={results} tell={tell} />
      <Models results={results} tell={tell} />
      <SpreadSection results={results} tell={tell} />
      <CommentsDoor results={results} />
    </>
  );
}

/** The way to what was written, which never stands beside scores. */
function CommentsDoor({ results: { sees, wave, supplier } }: { results: Results }) {
  const t = useWords(pageWords);
  if (!sees.comments) return null;
  const query = supplier ? `?supplier=${supplier.id}` : "";
  return (
    <Section
      title={t("comments")}
      lead={t("commentsLead")}
      actions={
        <ButtonLink to={`/surveys/${wave.id}/results/comments${query}`} variant="default" size="xs">
          {t("commentsOpen")}
        </ButtonLink>
      }
    />
  );
}
