import { useLanguage, useWords } from "#platform/web";
import { isLanguage } from "#platform/words";
import { Radio, Stack } from "#ui/base";
import { Section } from "#ui/page";
import { type Scheme, useScheme } from "#ui/theme";
import { useSpeak } from "../frame/speak.ts";
import { SettingsFrame } from "./settings-frame.tsx";
import { settingsWords } from "./words.ts";

export default function AppearancePage() {
  const t = useWords(settingsWords);
  const { chosen, choose } = useScheme();
  const [language] = useLanguage();
  const speak = useSpeak();
  const chooseLanguage = (value: string) => {
    if (isLanguage(value)) speak(value);
  };
  return (
    <SettingsFrame section="appearance" lead={t("appearanceLead")}>
      <Section>
        <Radio.Group label={t("scheme")} value={chosen} onChange={(value) => choose(value as Scheme)}>
          <Stack gap="xs" mt="xs">
            <Radio value="light" label={t("light")} />
            <Radio value="dark" label={t("dark")} />
            <Radio value="auto" label={t("auto")} />
          </Stack>
        </Radio.Group>
        <Radio.Group label={t("language")} value={language} onChange={chooseLanguage} mt="sm">
          <Stack gap="xs" mt="xs">
            <Radio value="ru" label={t("russian")} lang="ru" />
            <Radio value="en" label={t("english")} lang="en" />
          </Stack>
        </Radio.Group>
      </Section>
    </SettingsFrame>
  );
}
