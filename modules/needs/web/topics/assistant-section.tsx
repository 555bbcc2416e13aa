import { useState } from "react";
import { useTask, useWords } from "#platform/web";
import { Alert, Button, PasswordInput, Switch, TextInput } from "#ui/base";
import { FormFrame, useForm, useNotice } from "#ui/form";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { type Assistant, changeAssistant, tryAssistant, useAssistant, useRefresh } from "../signals/api.ts";
import css from "./topics.module.css";
import { topicWords } from "./words.ts";

/** For the administrator: who outside the house may propose names, if anybody. */
export function AssistantSection() {
  const t = useWords(topicWords);
  const assistant = useAssistant(true);
  return (
    <Section title={t("assistant")} lead={t("assistantLead")}>
      <Async query={assistant}>{(settings) => <Settings settings={settings} />}</Async>
    </Section>
  );
}

function Settings({ settings }: { settings: Assistant }) {
  const t = useWords(topicWords);
  const notice = useNotice();
  const refresh = useRefresh();
  const [task, setTask] = useState<string>();
  useTask(task, ({ result }) => {
    setTask(undefined);
    void refresh();
    const failure = (result as { failure?: Assistant["failure"] } | null)?.failure;
    notice(failure ? t(`e_${failure}`) : t("works"), failure ? "bad" : "good");
  });
  const form = useForm({
    initial: { isOn: settings.isOn, endpoint: settings.endpoint, model: settings.model, key: "" },
    save: ({ key, ...rest }) => changeAssistant({ body: { ...rest, ...(key ? { key } : {}) } }),
    onSaved: () => {
      notice(t("assistantSaved"));
      void refresh();
    },
  });
  const attempt = async () => {
    setTask((await tryAssistant({})).task);
    notice(t("trying"));
  };
  return (
    <>
      {settings.failure && <Alert color="yellow">{t(`e_${settings.failure}`)}</Alert>}
      <FormFrame form={form} label={t("assistant")}>
        <Switch label={t("isOn")} {...form.checked("isOn")} />
        <TextInput label={t("endpoint")} description={t("endpointHint")} {...form.text("endpoint")} />
        <TextInput label={t("model")} {...form.text("model")} />
        <PasswordInput
          label={t("key")}
          description={settings.hasKey ? t("keyKept") : t("keyNone")}
          autoComplete="off"
          {...form.text("key")}
        />
      </FormFrame>
      {settings.endpoint && (
        <div className={css.verbs}>
          <Button mt="md" variant="default" loading={task !== undefined} onClick={() => void attempt()}>
            {t("tryIt")}
          </Button>
        </div>
      )}
    </>
  );
}
