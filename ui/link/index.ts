export { BareLink, ButtonLink, FileLink, Link } from "./link.tsx";
