import { IconMoon, IconSun } from "@tabler/icons-react";
import { useLanguage, useWords } from "#platform/web";
import { UnstyledButton } from "#ui/base";
import { useScheme } from "#ui/theme";
import css from "./frame.module.css";
import { useSpeak } from "./speak.ts";
import { frameWords } from "./words.ts";

/** Goes to the other language, named in that language. */
export function LanguageSwitch() {
  const t = useWords(frameWords);
  const [language] = useLanguage();
  const speak = useSpeak();
  const other = language === "ru" ? "en" : "ru";
  const name = other === "ru" ? t("toRussian") : t("toEnglish");
  return (
    <UnstyledButton
      className={css.tool}
      lang={other}
      title={name}
      aria-label={`${other.toUpperCase()}, ${name}`}
      onClick={() => speak(other)}
    >
      {other.toUpperCase()}
    </UnstyledButton>
  );
}

export function SchemeSwitch() {
  const t = useWords(frameWords);
  const { shown, choose } = useScheme();
  const label = t("scheme", { scheme: shown === "dark" ? t("lightAccusative") : t("darkAccusative") });
  const Icon = shown === "dark" ? IconSun : IconMoon;
  return (
    <UnstyledButton
      className={css.tool}
      title={label}
      aria-label={label}
      onClick={() => choose(shown === "dark" ? "light" : "dark")}
    >
      <Icon size={19} stroke={1.75} />
    </UnstyledButton>
  );
}
