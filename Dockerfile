# An image with plumbline, and nothing that compiles.
#
#   docker build -t plumbline .
#   docker run --rm --network none -v "$PWD:/work:ro" plumbline audit news
FROM swift:6.3-bookworm AS build
RUN apt-get update -q \
  && apt-get install -q -y --no-install-recommends make \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
# The time of everything in the package; that of the last commit makes images of the same sources alike.
ARG SOURCE_DATE_EPOCH
RUN make build && Scripts/setup deb && Scripts/deb /packages

FROM debian:bookworm-slim
RUN --mount=type=bind,from=build,source=/packages,target=/packages \
  apt-get update -q \
  && apt-get install -q -y --no-install-recommends git /packages/*.deb \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --create-home --uid 10001 plumbline
USER plumbline
WORKDIR /work
ENTRYPOINT ["plumbline"]
CMD ["--help"]
