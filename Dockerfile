# syntax=docker/dockerfile:1
# One image for every process of the product; which of them runs is the command: docs/how-to/run-distributed.md
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /living-well
COPY package.json package-lock.json ./
COPY apps/care-verify/package.json apps/care-verify/
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:20.20.2-bookworm-slim AS packages
WORKDIR /living-well
COPY package.json package-lock.json ./
COPY apps/care-verify/package.json apps/care-verify/
# Without the built-in PostgreSQL: in containers the database is one of its own.
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production PORT=3000 DATA_DIR=/data
WORKDIR /living-well
COPY --from=packages /living-well/node_modules node_modules
COPY apps/care-verify apps/care-verify
COPY --from=build /living-well/dist dist
COPY package.json LICENSE ./
COPY deploy/is-ready.mjs deploy/
# All that is written is below /data; the rest can be read-only.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 CMD ["node", "deploy/is-ready.mjs"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["node"]
CMD ["dist/server/apps/gateway/src/main.js"]
