# syntax=docker/dockerfile:1

# Meetlat on the current long-term version of Node. Build: docker build -t meetlat .
FROM node:24-trixie-slim AS build
WORKDIR /app
# Where no ready-made binary of the database driver can be downloaded, it is compiled.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY scripts/build.mjs ./scripts/
COPY src ./src
RUN npm run build
# What was built stays; what only builds and tests goes.
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:24-trixie-slim
# Reachable from outside the container. Meetlat then asks for MEETLAT_TRUST_PROXY: keys must not travel over plain http.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
RUN groupadd --gid 10001 meetlat \
  && useradd --uid 10001 --gid meetlat --no-create-home --home-dir /app --shell /usr/sbin/nologin meetlat \
  && install --directory --owner=meetlat --group=meetlat --mode=0700 data
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY migrations ./migrations
COPY package.json LICENSE ./
USER 10001:10001
VOLUME /app/data
EXPOSE 3000
STOPSIGNAL SIGTERM
# Alive, and not whether the database answers: a restart mends the one and not the other.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# A young generation of 8 MB: shorter pauses and less memory during an import (docs/decisions/0016).
CMD ["node", "--max-semi-space-size=8", "dist/server.js"]
