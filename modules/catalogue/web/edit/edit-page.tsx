import { useLanguage, usePageParam, useWords } from "#platform/web";
import { Page, PageHeader } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { useService } from "../api.ts";
import { wordsFor } from "../service/service-face.tsx";
import { titles } from "../titles.ts";
import { ServiceEditor } from "./service-editor.tsx";
import { editWords } from "./words.ts";

export default function EditPage() {
  const id = usePageParam("service");
  const t = useWords(editWords);
  const name = useWords(titles);
  const [language] = useLanguage();
  const service = useService(id);
  return (
    <Page>
      <Async query={service}>
        {(data) => {
          const title = wordsFor(data.words, language).name;
          return (
            <>
              <PageHeader
                title={`${name("editService")}: ${title}`}
                crumbs={[
                  { title: name("catalogue"), to: "/catalogue" },
                  { title, to: `/catalogue/${id}` },
                ]}
                lead={t("editLead")}
              />
              {data.may.shape ? (
                // A newer version is not put under the hands of whoever writes: it is told when saving.
                <ServiceEditor service={data} key={id} />
              ) : (
                <EmptyState title={t("notYours")}>{t("notYoursText")}</EmptyState>
              )}
            </>
          );
        }}
      </Async>
    </Page>
  );
}
