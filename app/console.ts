/** The language of the terminal: VIZAVI_LANGUAGE, else the locale's, else English. */
export function consoleLanguage(env: NodeJS.ProcessEnv): "en" | "ru" {
  for (const name of ["VIZAVI_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"]) {
    const value = env[name];
    if (!value) continue;
    return value.toLowerCase().startsWith("ru") ? "ru" : "en";
  }
  return "en";
}
