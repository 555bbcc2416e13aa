import { useGo, useLanguage, usePageParam, useWords } from "#platform/web";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, Loading } from "#ui/state";
import { useCalendarChoices } from "../calendars/api.ts";
import { proposeVersion, useAgreement, useRefresh, type Version, type View } from "./api.ts";
import { anyBad, draftOf, type TermsDraft, targetsOf, termsOf } from "./draft.ts";
import { formWords } from "./form-words.ts";
import { useTitle } from "./parts.tsx";
import { SideField } from "./side-field.tsx";
import { TermsFields, useDayMinutes } from "./terms-fields.tsx";
import { words } from "./words.ts";

/** Proposes a change of an agreement: the terms of its open proposal, else of what is in force, to be changed. */
export default function ChangeAgreementPage() {
  const query = useAgreement(usePageParam("agreement"));
  const calendars = useCalendarChoices();
  return (
    <Page>
      <Async query={query}>
        {(view) => (calendars.isPending ? <Loading lines={8} /> : <Content view={view} />)}
      </Async>
    </Page>
  );
}

function Content({ view }: { view: View }) {
  const t = useWords(words);
  const f = useWords(formWords);
  const titleOf = useTitle();
  const base = view.versions.find(({ number }) => number === (view.open ?? view.current)) ?? view.versions[0];
  return (
    <>
      <PageHeader
        title={t("proposeChange")}
        crumbs={[
          { title: t("agreements"), to: "/agreements" },
          { title: titleOf(view), to: `/agreements/${view.id}` },
        ]}
        lead={f("changeLead")}
      />
      {base && <ChangeForm view={view} base={base} />}
    </>
  );
}

function ChangeForm({ view, base }: { view: View; base: Version }) {
  const t = useWords(words);
  const f = useWords(formWords);
  const go = useGo();
  const notice = useNotice();
  const refresh = useRefresh();
  const [language] = useLanguage();
  const may = view.may.propose;
  const form = useForm<TermsDraft>({
    initial: draftOf(base, language),
    check: (draft) => ({
      ...(may.length > 1 && draft.side === null ? { side: f("findSide") } : {}),
      ...(anyBad(draft.rows, dayMinutes)
        ? { rows: f("badDuration") }
        : targetsOf(draft.rows, dayMinutes).length === 0
          ? { rows: f("noTargets") }
          : {}),
    }),
    async save(draft) {
      const side = draft.side ?? may[0];
      await proposeVersion({
        params: { id: view.id },
        body: {
          terms: termsOf(draft, dayMinutes),
          note: draft.note.trim() || null,
          ...(side ? { side } : {}),
        },
      });
      refresh();
      notice(f("proposedNow"));
      go(`/agreements/${view.id}`);
    },
  });
  const dayMinutes = useDayMinutes(form.values.calendar);
  return (
    <FormFrame
      form={form}
      verb={f("verb")}
      label={t("proposeChange")}
      onCancel={() => go(`/agreements/${view.id}`)}
    >
      {may.length !== 1 && (
        <Section>
          <SideField
            may={may}
            value={form.values.side}
            onChange={(side) => form.set("side", side)}
            error={form.errors.side}
          />
        </Section>
      )}
      <TermsFields
        form={form}
        supplier={may.length > 0 ? view.supplier.id : null}
        customer={view.customer?.id ?? null}
        service={view.service?.id ?? null}
      />
    </FormFrame>
  );
}
