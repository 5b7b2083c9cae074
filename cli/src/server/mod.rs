//! The feed server: calendars at addresses that cannot be guessed, and the JSON
//! door.

mod edition;
mod hosts;
mod language;
mod log;
mod metrics;
mod page;
mod record_book;
mod reload;
mod replies;
mod routes;
mod service;
mod tokens;
mod writing;

use std::io::{self, Write};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use self::log::Field;
pub(crate) use self::service::Options;
use self::service::Service;

/// The largest body of a request, in bytes.
const BODY_LIMIT: usize = 1024 * 1024;
/// How long a client may take to send the head of a request.
const HEAD_TIME: Duration = Duration::from_secs(5);
/// How long a request may take, its body included.
const REQUEST_TIME: Duration = Duration::from_secs(30);
/// How long a connection may live, so that nobody who reads nothing stays.
const CONNECTION_TIME: Duration = Duration::from_secs(300);
/// Connections at a time; more wait to be accepted.
const CONNECTIONS: usize = 1024;
/// How long running requests may take to end on shutdown.
const FAREWELL: Duration = Duration::from_secs(10);

/// Serves until the process is asked to end. Says its address on standard
/// output once it can be reached.
pub(crate) fn serve(options: Options) -> Result<(), String> {
    let plans = reload::signature(&options.paths);
    let edition = reload::load(&options, service::year_of(SystemTime::now()), None)?;
    let agencies = edition.agencies().map_err(|error| error.to_string())?;
    let tokens = options
        .open_tokens(&agencies)
        .map_err(|error| format!("`{}`: {error}", options.tokens.display()))?;
    let service = Arc::new(Service::new(options, edition, tokens));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    runtime.block_on(run(service, plans)).map_err(|error| error.to_string())?;
    runtime.shutdown_timeout(Duration::from_secs(1));
    Ok(())
}

async fn run(service: Arc<Service>, plans: edition::Signature) -> io::Result<()> {
    let listener = TcpListener::bind(service.options.listen).await?;
    let address = listener.local_addr()?;
    let mut stdout = io::stdout();
    writeln!(stdout, "http://{address}")?;
    stdout.flush()?;
    log::event(
        "started",
        &[
            ("agencies", Field::Number(service.tokens().feeds.agencies().count() as u64)),
            ("tokens", Field::Text(&service.options.tokens.display().to_string())),
        ],
    );
    let watching = tokio::spawn(reload::watch(Arc::clone(&service), plans, SystemTime::now));
    let app = routes::routes(Arc::clone(&service))
        .layer(CompressionLayer::new().gzip(true))
        .layer(RequestBodyLimitLayer::new(BODY_LIMIT))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, REQUEST_TIME))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(service, observed));
    let graceful = GracefulShutdown::new();
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    let mut ending = std::pin::pin!(asked_to_end());
    loop {
        let accepted = tokio::select! {
            accepted = accept(&listener, &room) => accepted,
            () = &mut ending => break,
        };
        let Some((stream, permit)) = accepted else { continue };
        let mut builder = http1::Builder::new();
        builder.timer(TokioTimer::new()).header_read_timeout(HEAD_TIME);
        let connection =
            builder.serve_connection(TokioIo::new(stream), TowerToHyperService::new(app.clone()));
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // A client that goes away or dawdles is no event.
            let _ = tokio::time::timeout(CONNECTION_TIME, connection).await;
            drop(permit);
        });
    }
    drop(listener);
    watching.abort();
    log::event("ending", &[]);
    let is_calm = tokio::time::timeout(FAREWELL, graceful.shutdown()).await.is_ok();
    log::event("ended", &[("calmly", Field::Bool(is_calm))]);
    Ok(())
}

async fn accept(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> Option<(tokio::net::TcpStream, tokio::sync::OwnedSemaphorePermit)> {
    let permit = Arc::clone(room).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, _)) => {
            // Small answers go out at once.
            let _ = stream.set_nodelay(true);
            Some((stream, permit))
        }
        Err(error) => {
            // Too many open files, most likely: wait for some to be closed.
            log::event("accept", &[("reason", Field::Text(&error.to_string()))]);
            tokio::time::sleep(Duration::from_millis(100)).await;
            None
        }
    }
}

/// Answers only what is for this service; logs a request by its route, and guards its
/// answer.
async fn observed(
    State(service): State<Arc<Service>>,
    mut request: Request,
    next: Next,
) -> Response {
    let begun = Instant::now();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = route.as_ref().map_or("(none)", MatchedPath::as_str);
    let method = request.method().clone();
    let lang = language::accepted(request.headers(), service.options.lang);
    request.extensions_mut().insert(lang);
    let host = service.hosts.check(request.version(), request.uri(), request.headers());
    let mut response = match host {
        Ok(()) => next.run(request).await,
        Err(foreign) => replies::foreign(foreign, lang),
    };
    let status = response.status();
    let is_json = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
    if (status.is_client_error() || status.is_server_error()) && !is_json {
        response = replies::plain(status, lang);
    }
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'"),
    ] {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    log::event(
        "request",
        &[
            ("method", Field::Text(method.as_str())),
            ("route", Field::Text(route)),
            ("status", Field::Number(status.as_u16().into())),
            ("microseconds", Field::Number(begun.elapsed().as_micros() as u64)),
        ],
    );
    // Methods that nobody knows would let a client fill the memory.
    let known = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"];
    let method = known.into_iter().find(|known| *known == method.as_str()).unwrap_or("other");
    service.metrics.count(method, route, status.as_u16(), begun.elapsed());
    response
}

/// Ends when the process is asked to: Ctrl-C, or SIGTERM.
async fn asked_to_end() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                () = interrupted => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    interrupted.await;
}
