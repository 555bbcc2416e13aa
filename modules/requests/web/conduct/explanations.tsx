import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { caller, useFormat, useLive, useWords } from "#platform/web";
import { Button, Checkbox, Textarea, TextInput } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { Link } from "#ui/link";
import { Section } from "#ui/page";
import type * as schema from "../../schema/conduct.ts";
import type { View } from "../api.ts";
import css from "./conduct.module.css";
import { conductWords } from "./words.ts";

const list = caller<typeof schema.listExplanations>("GET", "/api/requests/:id/explanations");
const ask = caller<typeof schema.askToExplain>("POST", "/api/requests/:id/explanations");

/** On the page of a complaint, for those who hear it: what the complained-about side was asked, and the way to ask. */
export function Explanations({ request }: { request: Pick<View, "id" | "kind" | "may"> }) {
  const t = useWords(conductWords);
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const queryKey = ["requests", "explanations", request.id];
  useLive(`requests/${request.id}`, queryKey);
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => list({ params: { id: request.id } }, { signal }),
    enabled: request.kind === "complaint" && request.may.seeInside,
  });
  if (!data || (!data.mayAsk && data.explanations.length === 0)) return null;
  return (
    <Section title={t("explainTitle")} lead={t("explainLead")}>
      <ul className={css.list}>
        {data.explanations.map((one) => (
          <li key={one.id} className={css.item}>
            <Link to={`/requests/${one.number}`}>{one.subject}</Link>
            <span className={css.note}>
              {t("explainAsked", { date: format.date(one.at) })} · {t(`state_${one.state}`)}
            </span>
          </li>
        ))}
      </ul>
      {data.mayAsk && (
        <div>
          <Button size="xs" variant="default" onClick={() => setAsking(true)}>
            {t("explainAsk")}
          </Button>
        </div>
      )}
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("explainAsk")}>
        <AskForm id={request.id} onDone={() => setAsking(false)} />
      </Dialog>
    </Section>
  );
}

function AskForm({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useWords(conductWords);
  const client = useQueryClient();
  const notice = useNotice();
  const form = useForm({
    initial: { subject: "", text: "", sure: false },
    save: (body) => ask({ params: { id }, body }),
    onSaved: () => {
      notice(t("sent"));
      void client.invalidateQueries({ queryKey: ["requests", "explanations", id] });
      onDone();
    },
  });
  return (
    <FormFrame form={form} verb={t("explainSend")} onCancel={onDone}>
      <p className={css.note}>{t("explainLead")}</p>
      <TextInput {...form.text("subject")} label={t("explainSubject")} maxLength={300} required />
      <Textarea
        {...form.text("text")}
        label={t("explainText")}
        autosize
        minRows={4}
        maxLength={20_000}
        required
      />
      <Checkbox {...form.checked("sure")} label={t("explainSure")} />
    </FormFrame>
  );
}
