import { usePageParam, useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { useSupplierResults } from "./api.ts";
import { Frame } from "./frame.tsx";
import { RelationshipsOf } from "./relationships-of.tsx";
import { Scope } from "./scope.tsx";
import { Waiting } from "./waiting.tsx";
import { pageWords } from "./words.ts";

/** One supplier, as rated by those it serves. */
export default function SupplierPage() {
  const t = useWords(pageWords);
  const party = usePageParam("party");
  const query = useSupplierResults(usePageParam("wave"), party);
  return (
    <Waiting query={query}>
      <Async query={query}>
        {(results) => {
          const name = results.supplier?.name ?? "";
          return (
            <Frame wave={results.wave} title={name} lead={t("asSupplier", { name })} files={false}>
              <Scope results={results}>
                <RelationshipsOf wave={results.wave.id} supplier={party} />
              </Scope>
              <Section
                bare
                actions={
                  <ButtonLink to={`/parties/${party}`} variant="default" size="xs">
                    {t("partyPage")}
                  </ButtonLink>
                }
              />
            </Frame>
          );
        }}
      </Async>
    </Waiting>
  );
}
