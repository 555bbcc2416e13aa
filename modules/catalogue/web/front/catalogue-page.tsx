import { IconListSearch, IconPlus } from "@tabler/icons-react";
import { useGo, usePageSearch, useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { useCatalogue } from "../api.ts";
import { ServiceCards } from "../parts/service-cards.tsx";
import ServiceSearch from "../search/service-search.tsx";
import { titles } from "../titles.ts";
import { KeptServices } from "./kept-services.tsx";
import { SupplierServices } from "./supplier-services.tsx";
import { Suppliers } from "./suppliers.tsx";
import { frontWords } from "./words.ts";

/** The front of the catalogue: search first; then what one's unit asks most, and who offers what. */
export default function CataloguePage() {
  const t = useWords(frontWords);
  const name = useWords(titles);
  const go = useGo();
  const catalogue = useCatalogue();
  const [{ supplier, keep }] = usePageSearch({ supplier: "", keep: false as boolean });
  const may = catalogue.data?.may;
  const actions = may && (
    <>
      {may.missed && (
        <ButtonLink
          to="/catalogue/missed"
          variant="default"
          leftSection={<IconListSearch size={16} aria-hidden />}
        >
          {t("missed")}
        </ButtonLink>
      )}
      {may.offer && !keep && (
        <ButtonLink to="/catalogue?keep=true" variant="default">
          {t("keep")}
        </ButtonLink>
      )}
      {may.offer && (
        <ButtonLink to="/catalogue/new" leftSection={<IconPlus size={16} aria-hidden />}>
          {t("newService")}
        </ButtonLink>
      )}
    </>
  );
  if (keep) return <KeptServices actions={actions} />;
  if (supplier) return <SupplierServices supplier={supplier} />;
  return (
    <Page>
      <PageHeader title={name("catalogue")} lead={t("lead")} actions={actions} />
      <ServiceSearch onPick={({ id }) => go(`/catalogue/${id}`)} autoFocus />
      <Async query={catalogue}>
        {({ any, often, suppliers, may: mine }) =>
          any ? (
            <>
              {often.length > 0 && (
                <Section bare title={t("often")} lead={t("oftenLead")}>
                  <ServiceCards services={often} label={t("often")} />
                </Section>
              )}
              <Section bare title={t("offers")} lead={t("offersLead")}>
                <Suppliers suppliers={suppliers} />
              </Section>
            </>
          ) : (
            <EmptyState
              title={t("emptyTitle")}
              actions={
                mine.bringIn && (
                  <ButtonLink to="/catalogue/import" variant="default">
                    {t("bringIn")}
                  </ButtonLink>
                )
              }
            >
              {t(mine.offer ? "emptyLead" : "emptyText")}
            </EmptyState>
          )
        }
      </Async>
    </Page>
  );
}
