import { IconPencil } from "@tabler/icons-react";
import { useLanguage, usePageParam, useWords } from "#platform/web";
import { Alert } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { Async } from "#ui/state";
import { Tag } from "#ui/tag";
import { type ServiceView, useService } from "../api.ts";
import { stateTone } from "../front/kept-services.tsx";
import { partWords } from "../parts/words.ts";
import { titles } from "../titles.ts";
import { useFacts } from "./facts.tsx";
import { ServiceFace, wordsFor } from "./service-face.tsx";
import { ServiceHistory } from "./service-history.tsx";
import { StateButtons } from "./state-buttons.tsx";
import { serviceWords } from "./words.ts";

/** One service: what it is, what is needed, how long it takes, who serves, and the way to ask for it. */
export default function ServicePage() {
  const id = usePageParam("service");
  const service = useService(id);
  return (
    <Page>
      <Async query={service}>{(data) => <Service service={data} />}</Async>
    </Page>
  );
}

function Service({ service }: { service: ServiceView }) {
  const t = useWords(serviceWords);
  const p = useWords(partWords);
  const name = useWords(titles);
  const [language] = useLanguage();
  const facts = useFacts(service);
  const words = wordsFor(service.words, language);
  const { may, state } = service;
  return (
    <>
      <PageHeader
        title={words.name}
        crumbs={[{ title: name("catalogue"), to: "/catalogue" }]}
        aside={state !== "published" && <Tag tone={stateTone[state]}>{p(state)}</Tag>}
        lead={service.supplier.name}
        actions={
          <>
            {may.shape && (
              <>
                <StateButtons service={service} />
                <ButtonLink
                  to={`/catalogue/${service.id}/edit`}
                  variant="default"
                  leftSection={<IconPencil size={16} aria-hidden />}
                >
                  {t("edit")}
                </ButtonLink>
              </>
            )}
            {may.ask && <ButtonLink to={`/requests/new?service=${service.id}`}>{t("ask")}</ButtonLink>}
          </>
        }
      />
      {state !== "published" && (
        <Alert color={state === "draft" ? "yellow" : "gray"}>
          {t(state === "draft" ? "draftNote" : "retiredNote")}
        </Alert>
      )}
      <ServiceFace words={words} form={service.form} facts={facts} />
      {may.shape && <ServiceHistory id={service.id} />}
    </>
  );
}
