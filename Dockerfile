# The service in a container: `docker build -t shnor-bot .`; how to run it is in docs/operations.md.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY Directory.Build.props Directory.Packages.props global.json .editorconfig BannedSymbols.txt ./
COPY src/ src/
# Exactly the packages of the lock files. Warnings were errors in CI; here the analyzers would only take time.
RUN dotnet restore src/Shnor.Bot --locked-mode \
    && dotnet publish src/Shnor.Bot --no-restore -c Release -p:RunAnalyzers=false -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# poppler reads plans in .pdf; librsvg draws results of surveys with the letters of DejaVu. LibreOffice, for .doc, .odt, .rtf, .xls and .ods, is half a gigabyte: `docker build --build-arg OFFICE=1 …`
ARG OFFICE=
RUN apt-get update \
    && apt-get install -y --no-install-recommends poppler-utils librsvg2-bin fonts-dejavu-core ${OFFICE:+libreoffice-writer-nogui libreoffice-calc-nogui} \
    && rm -rf /var/lib/apt/lists/*
# The store, its daily copies and nothing else are kept. $APP_UID is the image's own account without rights.
RUN mkdir /data && chown $APP_UID /data && chmod 700 /data
COPY --from=build /app /app
WORKDIR /data
VOLUME /data
USER $APP_UID
ENV DOTNET_RUNNING_IN_CONTAINER=true \
    Storage__Connection="Data Source=/data/shnor.db" \
    Web__Url=http://0.0.0.0:8080
EXPOSE 8080
STOPSIGNAL SIGTERM
# The image has no curl: the service asks itself.
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["dotnet", "/app/Shnor.Bot.dll", "health"]
ENTRYPOINT ["dotnet", "/app/Shnor.Bot.dll"]
