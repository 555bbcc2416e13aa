export { Duration, Time } from "./time.tsx";
