import { usePageParam, useWords } from "#platform/web";
import { Async } from "#ui/state";
import { useResults } from "./api.ts";
import { Frame } from "./frame.tsx";
import { Scope } from "./scope.tsx";
import { Waiting } from "./waiting.tsx";
import { pageWords } from "./words.ts";

/** What the whole company said. */
export default function ResultsPage() {
  const t = useWords(pageWords);
  const query = useResults(usePageParam("wave"));
  return (
    <Waiting query={query}>
      <Async query={query}>
        {(results) => (
          <Frame wave={results.wave} view="whole" lead={t("companyLead")}>
            <Scope results={results} />
          </Frame>
        )}
      </Async>
    </Waiting>
  );
}
