use kyhan::*;
fn main() {
    let docs: Vec<Vec<u8>> = std::fs::read_dir("examples/plans")
        .unwrap()
        .map(|e| std::fs::read(e.unwrap().path()).unwrap())
        .collect();
    let t = std::time::Instant::now();
    let engine = Engine::new(&docs).unwrap();
    eprintln!("load {:?}", t.elapsed());
    let (a, b) = ("2021-01-01".parse().unwrap(), "2031-01-01".parse().unwrap());
    let arg = std::env::args().nth(1).unwrap_or_default();
    if arg == "list" {
        for k in [FeedKind::Agency, FeedKind::Instrument, FeedKind::Group, FeedKind::Recipient] {
            for f in engine.feeds(k, a, b, 1000000).unwrap() {
                println!(
                    "{} {} {} {} {}",
                    k.name(),
                    f.id(),
                    f.len(),
                    f.undated_len(),
                    f.name(Lang::Vi)
                );
            }
        }
        return;
    }
    let mut q = FeedQuery::window(a, b);
    if arg != "" {
        q.agency = Some(arg.clone());
    }
    let feed = engine.feed(&q).unwrap();
    let format: Format = std::env::args().nth(2).unwrap_or("ics".into()).parse().unwrap();
    if arg != "" {
        println!("{}", feed.render(format, &FeedStyle::default()));
        return;
    }
    for _ in 0..3 {
        let t = std::time::Instant::now();
        let text = feed.render(format, &FeedStyle::default());
        let e = t.elapsed();
        eprintln!(
            "{} events {} bytes {:?} {:.0}/s {:.0} MB/s",
            feed.len(),
            text.len(),
            e,
            feed.len() as f64 / e.as_secs_f64(),
            text.len() as f64 / e.as_secs_f64() / 1e6
        );
    }
}
