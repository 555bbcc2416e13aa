import { useWords } from "#platform/web";
import { Button, Group } from "#ui/base";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { useServices } from "../api.ts";
import { usePartyName } from "../parts/parties.ts";
import { ServiceCards } from "../parts/service-cards.tsx";
import { titles } from "../titles.ts";
import { frontWords } from "./words.ts";

/** All that one unit, with those below it, offers to the reader. */
export function SupplierServices({ supplier }: { supplier: string }) {
  const t = useWords(frontWords);
  const name = useWords(titles);
  const services = useServices({ supplier, below: "true" });
  const party = usePartyName(supplier);
  const title = party.data ? t("of", { name: party.data.name }) : name("catalogue");
  return (
    <Page>
      <PageHeader title={title} crumbs={[{ title: name("catalogue"), to: "/catalogue" }]} />
      <Async query={services}>
        {({ pages }) => {
          const all = pages.flatMap((page) => page.services);
          if (all.length === 0) return <EmptyState title={t("ofEmpty")} />;
          return (
            <Section bare>
              <ServiceCards services={all} label={title} />
              {services.hasNextPage && (
                <Group mt="md">
                  <Button
                    variant="default"
                    loading={services.isFetchingNextPage}
                    onClick={() => void services.fetchNextPage()}
                  >
                    {t("more")}
                  </Button>
                </Group>
              )}
            </Section>
          );
        }}
      </Async>
    </Page>
  );
}
