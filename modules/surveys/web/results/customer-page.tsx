import { usePageParam, useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { useCustomerResults } from "./api.ts";
import { Frame } from "./frame.tsx";
import { RelationshipsOf } from "./relationships-of.tsx";
import { Scope } from "./scope.tsx";
import { Waiting } from "./waiting.tsx";
import { pageWords } from "./words.ts";

/** What a unit of customers, with those below it, says of those who serve it. */
export default function CustomerPage() {
  const t = useWords(pageWords);
  const party = usePageParam("party");
  const query = useCustomerResults(usePageParam("wave"), party);
  return (
    <Waiting query={query}>
      <Async query={query}>
        {(results) => {
          const name = results.customer?.name ?? "";
          return (
            <Frame wave={results.wave} title={name} lead={t("asCustomer", { name })} files={false}>
              <Scope results={results}>
                <RelationshipsOf wave={results.wave.id} customer={party} />
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
