"""The bucket that the nodes share, as a provider's would be: anybody may fetch, nobody may list."""

import json

import boto3


def make_bucket(address: str, name: str, region: str) -> None:
    client = boto3.client(
        "s3",
        endpoint_url=f"http://{address}",
        aws_access_key_id="proof",
        aws_secret_access_key="proof",
        region_name=region,
    )
    client.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": region})
    everybody = {
        "Effect": "Allow",
        "Principal": "*",
        "Action": "s3:GetObject",
        "Resource": f"arn:aws:s3:::{name}/*",
    }
    policy = {"Version": "2012-10-17", "Statement": [everybody]}
    client.put_bucket_policy(Bucket=name, Policy=json.dumps(policy))
