import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";

export type Scheme = "light" | "dark" | "auto";

/** What the reader chose, what is shown now, and how to change it. */
export function useScheme(): { chosen: Scheme; shown: "light" | "dark"; choose: (scheme: Scheme) => void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme("light");
  return { chosen: colorScheme, shown, choose: setColorScheme };
}
