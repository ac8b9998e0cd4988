// zod tries once whether it may compile code, which a strict content security policy refuses with a complaint in the console. Told before
// the library makes its schemas, it does not try.
import { config } from "zod";

config({ jitless: true });
