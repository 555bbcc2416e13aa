import compress from "@fastify/compress";
import swagger from "@fastify/swagger";
import Fastify, { type FastifyInstance } from "fastify";
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from "fastify-type-provider-zod";
import { answerFailure, answerFailures, answerNoRequest } from "./failure.ts";
import { serveLive } from "./live.ts";
import { type Mounting, mount } from "./mount.ts";
import { serveOperations } from "./operations.ts";
import { servePages } from "./pages.ts";
import { serveReference } from "./reference-page.ts";
import type { AnyRoute } from "./route.ts";
import { guard } from "./security.ts";
import { serveUploads } from "./upload.ts";
import { taskRoutes } from "./work.ts";

export interface ServerOptions extends Mounting {
  readonly routes: readonly AnyRoute[];
  /** Folder of the built pages. */
  readonly pages: string;
  readonly version: string;
}

/** The whole HTTP surface of the house on one server, not yet listening. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { house } = options;
  const app = Fastify({
    logger: false,
    trustProxy: house.config.trustProxy,
    bodyLimit: 4 * 1024 * 1024,
    requestTimeout: 0,
    routerOptions: { maxParamLength: 400 },
    frameworkErrors: (error, request, reply) =>
      void answerFailure(error, request, reply, house.log, house.config.language),
    clientErrorHandler: answerNoRequest,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerFailures(app, house.log, house.config.language);
  guard(app, { publicUrl: house.config.url });
  await app.register(compress, { threshold: 2_048, encodings: ["br", "gzip"] });
  await app.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: "Vizavi", version: options.version } },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  serveOperations(app, house);
  await app.register(async (scope) => {
    serveUploads(scope, options);
    serveLive(scope, options);
    mount(scope, options, [...taskRoutes, ...options.routes]);
  });
  serveReference(app, house.config.language);
  await servePages(app, options.pages);
  return app;
}
