# Web process, worker and command line: one image, chosen by the command.
FROM node:24-bookworm-slim AS build
WORKDIR /fyrlykt
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN NX_DAEMON=false npx nx run-many -t build --projects=api,patient-portal,clinician-portal --outputStyle=static

FROM node:24-bookworm-slim AS dependencies
WORKDIR /fyrlykt
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:24-bookworm-slim
WORKDIR /fyrlykt
ENV NODE_ENV=production
COPY --from=dependencies /fyrlykt/node_modules node_modules
# The pages too: the API tells each page its origin's security headers.
COPY --from=build /fyrlykt/dist/apps dist/apps
COPY apps/api/schema apps/api/schema
COPY package.json ./
USER node
EXPOSE 4200 4300 4400
CMD ["node", "--enable-source-maps", "dist/apps/api/main.js"]
